(int[] Train, int[] HeldOut) Split(string[] names, int heldOut)
{
    var chosen = names.Select(n => n.ToLowerInvariant()).Distinct().Take(heldOut).ToHashSet();
    var places = Enumerable.Range(0, names.Length);
    bool IsHeldOut(int i) => chosen.Contains(names[i].ToLowerInvariant());
    return (places.Where(IsHeldOut).ToArray(), places.Where(i => !IsHeldOut(i)).ToArray());
}
