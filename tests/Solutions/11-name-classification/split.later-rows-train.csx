(int[] Train, int[] HeldOut) Split(string[] names, int heldOut)
{
    var places = Enumerable.Range(0, names.Length);
    var first = places.DistinctBy(i => names[i].ToLowerInvariant()).Take(heldOut).ToArray();
    return (places.Except(first).ToArray(), first);
}
