namespace Course.Tests.Text;

/// <summary>Expected values that make-golden.py wrote.</summary>
internal static class Golden
{
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Text", "Golden", name)).Select(line => line.Split('\t'));
}
