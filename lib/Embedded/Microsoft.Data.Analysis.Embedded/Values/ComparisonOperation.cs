namespace Microsoft.Data.Analysis;

/// <summary>What the values of a column are compared by; named as the methods are.</summary>
internal enum ComparisonOperation
{
    ElementwiseEquals,
    ElementwiseNotEquals,
    ElementwiseGreaterThanOrEqual,
    ElementwiseLessThanOrEqual,
    ElementwiseGreaterThan,
    ElementwiseLessThan,
}
