namespace Microsoft.Data.Analysis;

/// <summary>Which rows <see cref="DataFrame.DropNulls"/> drops.</summary>
public enum DropNullOptions
{
    /// <summary>Those with a null in at least one column.</summary>
    Any,

    /// <summary>Those with a null in every column.</summary>
    All,
}
