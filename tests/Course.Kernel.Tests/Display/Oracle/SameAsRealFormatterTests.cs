using System.Collections;
using System.Numerics;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Tests.Display.Oracle;

/// <summary>
/// The kernel's formatter beside the real one. Left out are the differences that lib/Course.Kernel/Display/README.md
/// lists; the indentation of plain text, one of them, is taken away before comparing.
/// </summary>
[Collection(nameof(FormatterSettings))]
public class SameAsRealFormatterTests
{
    private static readonly Dictionary<string, object?> Both = new()
    {
        ["null"] = null,
        ["int"] = 3,
        ["double"] = 0.1 + 0.2,
        ["not a number"] = double.NaN,
        ["float"] = 1.1f,
        ["bool"] = true,
        ["char"] = 'c',
        ["decimal"] = 1.50m,
        ["big integer"] = BigInteger.Pow(7, 40),
        ["string"] = "a <b> & \"c\"\nd é",
        ["empty string"] = "",
        ["guid"] = Guid.Empty,
        ["date and time"] = new DateTime(2026, 1, 2, 3, 4, 5),
        ["date, time and offset"] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        ["time span"] = TimeSpan.FromSeconds(90),
        ["enum"] = DayOfWeek.Friday,
        ["flags"] = FileAccess.ReadWrite,
        ["characters"] = "abc".AsMemory(),
        ["type"] = typeof(Dictionary<string, List<int>>),
        ["array type"] = typeof(int[]),
        ["ints"] = new[] { 1, 2, 3 },
        ["no ints"] = Array.Empty<int>(),
        ["more ints than shown"] = Enumerable.Range(0, 25).ToArray(),
        ["a range longer than shown"] = Enumerable.Range(0, 25),
        ["a lazy sequence longer than shown"] = Enumerable.Range(0, 25).Where(i => i >= 0),
        ["as many as shown"] = Enumerable.Range(0, 20).ToArray(),
        ["floats"] = new[] { 1.5f, -2f, float.PositiveInfinity },
        ["strings"] = new List<string> { "a", "b, c" },
        ["bytes"] = new byte[] { 1, 2 },
        ["nullables"] = new int?[] { 1, null },
        ["queue"] = new Queue<string>(["x", "y"]),
        ["memory"] = new ReadOnlyMemory<int>([1, 2]),
        ["record"] = new Point(1, "x"),
        ["struct with a field"] = new Pair { Field = 1, Property = "p" },
        ["records"] = new[] { new Point(1, "x"), new Point(2, "y") },
        ["list of records"] = new List<Point> { new(1, "x") },
        ["pair of key and value"] = KeyValuePair.Create("a", 1),
        ["tuple"] = (1, "a"),
        ["reference tuple"] = Tuple.Create(1, 2.5),
        ["dictionary"] = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
        ["dictionary of records"] = new Dictionary<int, Point> { [7] = new(1, "q") },
        ["sequence with properties"] = new Shelf("a", "b"),
    };

    /// <summary>Values whose plain text differs on purpose, mostly in the name of a type.</summary>
    private static readonly Dictionary<string, object?> HtmlOnly = new()
    {
        ["anonymous object"] = new { a = 1, b = new { c = "<2>" } },
        ["anonymous objects"] = new[] { new { a = 1, b = "x" }, new { a = 2, b = "y" } },
        ["objects of several types"] = new object?[] { 1, "a<b", null, new { x = 1 } },
        ["objects of one type"] = new List<object> { 1, 2 },
        ["jagged array"] = new[] { new[] { 1, 2 }, [3] },
        ["lists in an object"] = new { n = 1, l = new[] { 1, 2 }, p = new[] { new Point(1, "a") } },
        ["tuple with a record"] = (1, new Point(1, "z")),
        ["tuples"] = new[] { (1, "a"), (2, "b") },
        ["untyped dictionary"] = new Hashtable { ["k"] = 1 },
        ["untyped list"] = new ArrayList { 1, "b" },
        ["more entries than shown"] = Enumerable.Range(0, 25).ToDictionary(i => i, i => i * i),
        ["more records than shown"] = Enumerable.Range(0, 22).Select(i => new Point(i, "p")).ToArray(),
        ["null in a list of records"] = new Point?[] { null, new(1, "b") },
        ["group"] = new[] { 1, 2, 3 }.GroupBy(i => i % 2).First(),
        ["groups"] = new[] { 1, 2, 3 }.GroupBy(i => i % 2),
        ["records by query"] = new[] { 1, 2 }.Select(i => new Point(i, "n")),
        ["text of several lines"] = new { s = "a\nb" },
        ["levels below the limit"] = new { a = new { a = new { a = new { a = new { a = new { a = new { a = new { a = 1 } } } } } } } },
    };

    public static TheoryData<string> NamesOfBoth => [.. Both.Keys];

    public static TheoryData<string> NamesOfHtml => [.. Both.Keys.Concat(HtmlOnly.Keys)];

    [Theory]
    [MemberData(nameof(NamesOfBoth))]
    public void Plain_text_says_the_same(string name) =>
        Assert.Equal(Lines(RealFormatter.Format(Both[name], "text/plain")), Lines(Both[name].ToDisplayString("text/plain")));

    [Theory]
    [MemberData(nameof(NamesOfHtml))]
    public void Html_has_the_same_rows_cells_and_summaries(string name)
    {
        var value = Both.TryGetValue(name, out var both) ? both : HtmlOnly[name];

        Assert.Equal(HtmlOutline.Of(RealFormatter.Format(value, "text/html")), HtmlOutline.Of(value.ToDisplayString("text/html")));
    }

    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimStart()));
}
