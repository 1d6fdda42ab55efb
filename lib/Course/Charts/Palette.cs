using System.Globalization;

namespace Course.Charts;

/// <summary>
/// The colours of the course. The first eight are those of Okabe and Ito (2008), which people with any kind of colour
/// vision tell apart; each kind of model then has one of them in every lesson.
/// </summary>
public static class Palette
{
    /// <summary>Black.</summary>
    public const string Black = "#000000";
    /// <summary>Orange.</summary>
    public const string Orange = "#E69F00";
    /// <summary>Sky blue.</summary>
    public const string SkyBlue = "#56B4E9";
    /// <summary>Bluish green.</summary>
    public const string Green = "#009E73";
    /// <summary>Yellow: for areas only, too pale for a line.</summary>
    public const string Yellow = "#F0E442";
    /// <summary>Blue.</summary>
    public const string Blue = "#0072B2";
    /// <summary>Vermilion.</summary>
    public const string Vermilion = "#D55E00";
    /// <summary>Reddish purple.</summary>
    public const string Purple = "#CC79A7";
    /// <summary>Grey, for what other things are compared with.</summary>
    public const string Grey = "#767676";
    /// <summary>Wine, the one colour that is not Okabe and Ito's.</summary>
    public const string Wine = "#882255";
    /// <summary>A trivial predictor: the majority class, a constant, chance.</summary>
    public const string Baseline = Grey;
    /// <summary>Counting: n-gram models, Kneser-Ney, naive Bayes.</summary>
    public const string NGram = Wine;
    /// <summary>Networks without state.</summary>
    public const string FeedForward = SkyBlue;
    /// <summary>The plain recurrent network.</summary>
    public const string Rnn = Vermilion;
    /// <summary>Long short-term memory.</summary>
    public const string Lstm = Blue;
    /// <summary>The gated recurrent unit.</summary>
    public const string Gru = Green;
    /// <summary>Attention, alone or on top of a recurrent network.</summary>
    public const string Attention = Purple;
    /// <summary>Transformers: attention all the way.</summary>
    public const string Transformer = Purple;
    /// <summary>What a model is trained on.</summary>
    public const string Train = Black;
    /// <summary>What a model is judged by: validation, test, held-out text.</summary>
    public const string Validation = Orange;

    // Which words in a name tell its kind, the more telling ones first.
    private static readonly (string Word, string Color)[] Kinds =
    [
        ("lstm", Lstm), ("gru", Gru), ("transformer", Transformer), ("attention", Attention), ("gpt", Transformer), ("rnn", Rnn),
        ("feed-forward", FeedForward), ("mlp", FeedForward), ("kneser-ney", NGram), ("n-gram", NGram), ("bigram", NGram),
        ("trigram", NGram), ("unigram", NGram), ("baseline", Baseline), ("chance", Baseline), ("train", Train), ("training", Train),
        ("validation", Validation), ("held-out", Validation), ("test", Validation),
    ];

    /// <summary>The order in which series that are of no particular kind are coloured.</summary>
    public static IReadOnlyList<string> Cycle { get; } = [Blue, Vermilion, Green, Purple, Orange, SkyBlue, Wine, Black, Grey];
    /// <summary>From nothing to much: white to dark blue.</summary>
    public static IReadOnlyList<string> Sequential { get; } = ["#FFFFFF", "#D5E7F2", "#8FC1DF", "#3D91C4", "#0072B2", "#00456E"];
    /// <summary>From negative over zero to positive: vermilion, white, blue.</summary>
    public static IReadOnlyList<string> Diverging { get; } = ["#8A3C00", "#D55E00", "#F0B78F", "#FFFFFF", "#8FC1DF", "#0072B2", "#00456E"];

    /// <summary>The colour of the kind of model or data that a name speaks of, or null.</summary>
    /// <param name="name">A name such as "LSTM, 64 units" or "validation".</param>
    /// <example><c>Palette.For("LSTM, 64 units") == Palette.Lstm</c></example>
    public static string? For(string name)
    {
        var words = name.ToLowerInvariant().Split(' ', ',', ':', '(', ')', '/', '+', '_', '–');
        return Array.Find(Kinds, kind => words.Contains(kind.Word)).Color;
    }

    /// <summary>A colour mixed with white: 0 is white, 1 the colour itself.</summary>
    /// <param name="color">A colour such as <see cref="Lstm"/>, as <c>#RRGGBB</c>.</param>
    /// <param name="amount">How much of the colour, from 0 to 1.</param>
    /// <exception cref="ArgumentException">The colour is not written <c>#RRGGBB</c>.</exception>
    public static string Tint(string color, double amount)
    {
        var (r, g, b) = Parts(color);
        int Mix(int part) => (int)Math.Round(255 + ((part - 255) * amount));
        return $"#{Mix(r):X2}{Mix(g):X2}{Mix(b):X2}";
    }

    /// <summary>The colour, if it is one.</summary>
    internal static string Checked(string color)
    {
        Parts(color);
        return color;
    }

    /// <summary>A colour one can see through, as plotly.js writes it.</summary>
    internal static string Sheer(string color, double opacity)
    {
        var (r, g, b) = Parts(color);
        return string.Create(CultureInfo.InvariantCulture, $"rgba({r},{g},{b},{opacity})");
    }

    /// <summary>Whether black reads better than white on a colour.</summary>
    internal static bool IsLight(string color)
    {
        var (r, g, b) = Parts(color);
        return ((0.299 * r) + (0.587 * g) + (0.114 * b)) > 150;
    }

    private static (int R, int G, int B) Parts(string color) =>
        color is ['#', _, _, _, _, _, _] && int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? (rgb >> 16, (rgb >> 8) & 255, rgb & 255)
            : throw new ArgumentException($"A colour is written #RRGGBB, such as \"#0072B2\", got \"{color}\". Take one from Palette.");
}
