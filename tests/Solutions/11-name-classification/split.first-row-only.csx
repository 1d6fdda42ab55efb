(int[] Train, int[] HeldOut) Split(string[] names, int heldOut)
{
    var first = Enumerable.Range(0, names.Length).DistinctBy(i => names[i].ToLowerInvariant()).ToArray();
    return (first[heldOut..], first[..heldOut]);
}
