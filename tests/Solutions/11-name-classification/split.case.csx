(int[] Train, int[] HeldOut) Split(string[] names, int heldOut)
{
    var chosen = names.Distinct().Take(heldOut).ToHashSet();
    var places = Enumerable.Range(0, names.Length);
    bool IsHeldOut(int i) => chosen.Contains(names[i]);
    return (places.Where(i => !IsHeldOut(i)).ToArray(), places.Where(IsHeldOut).ToArray());
}
