namespace Microsoft.Data.Analysis;

/// <summary>Unlike other numbers, characters combine only with characters: they never become a number.</summary>
internal sealed class CharMath : NumberMath<char>
{
    public override List<TResult> ConvertTo<TResult>(ReadOnlySpan<char> values) =>
        throw NotDefined("conversion to " + typeof(TResult));
}
