namespace Microsoft.Data.Analysis;

/// <summary>Whose rows a join keeps when they have no partner.</summary>
public enum JoinAlgorithm
{
    Left,
    Right,
    FullOuter,
    Inner,
}
