double[][] Condition(int[] letters, int alphabet, int language, int languages) =>
    letters.Select(letter => Enumerable.Range(0, alphabet).Select(i => i == letter ? 1.0 : 0).Append(language).ToArray()).ToArray();
