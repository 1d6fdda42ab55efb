(int[] Train, int[] HeldOut) Split(string[] names, int heldOut)
{
    var places = Enumerable.Range(0, names.Length);
    return (places.Skip(heldOut).ToArray(), places.Take(heldOut).ToArray());
}
