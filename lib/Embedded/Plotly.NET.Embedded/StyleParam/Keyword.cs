namespace Plotly.NET;

/// <summary>
/// The closed vocabularies of plotly.js: from C#, each F# union of the package is a class with a static property
/// (or a <c>New…</c> method) a case.
/// </summary>
public static partial class StyleParam
{
    /// <summary>A word of one of the vocabularies. The package has no such base; it is what its unions share here.</summary>
    public abstract class Keyword
    {
        private protected Keyword(object value) => Json = value;

        /// <summary>What is written to the figure: a string, a truth value, or a list of colour stops.</summary>
        internal object Json { get; }

        /// <inheritdoc/>
        public override string ToString() => Json.ToString() ?? "";
    }

    /// <summary>plotly.js numbers subplots from the second on: <c>x</c>, <c>x2</c>, <c>x3</c>.</summary>
    private static string Numbered(string name, int number) => number < 2 ? name : name + number;
}
