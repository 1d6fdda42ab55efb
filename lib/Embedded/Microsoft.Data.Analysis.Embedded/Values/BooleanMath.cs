namespace Microsoft.Data.Analysis;

/// <summary>Logic of truth values: and, or, exclusive or, equality.</summary>
internal sealed class BooleanMath : ColumnMath<bool>
{
    public override Func<bool, bool, bool> Function(BinaryOperation operation) => operation switch
    {
        BinaryOperation.And => (left, right) => left & right,
        BinaryOperation.Or => (left, right) => left | right,
        BinaryOperation.Xor => (left, right) => left ^ right,
        _ => throw NotDefined(operation.ToString()),
    };

    public override Func<bool, bool, bool> Function(ComparisonOperation operation) => operation switch
    {
        ComparisonOperation.ElementwiseEquals => (left, right) => left == right,
        ComparisonOperation.ElementwiseNotEquals => (left, right) => left != right,
        _ => throw NotDefined(operation.ToString()),
    };
}
