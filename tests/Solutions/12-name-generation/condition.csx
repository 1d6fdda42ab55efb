double[][] Condition(int[] letters, int alphabet, int language, int languages)
{
    var rows = letters.Select(_ => new double[alphabet + languages]).ToArray();
    for (var t = 0; t < letters.Length; t++)
    {
        (rows[t][letters[t]], rows[t][alphabet + language]) = (1, 1);
    }

    return rows;
}
