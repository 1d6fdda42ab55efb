double[][] Condition(int[] letters, int alphabet, int language, int languages)
{
    double[] OneHot(int place) => Enumerable.Range(0, alphabet + languages).Select(i => i == place ? 1.0 : 0).ToArray();
    return letters.Select(OneHot).Prepend(OneHot(alphabet + language)).ToArray();
}
