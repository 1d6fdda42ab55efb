namespace Microsoft.Data.Analysis;

/// <summary>Dates are compared and have a first and a last; they do not add up.</summary>
internal sealed class DateTimeMath : ColumnMath<DateTime>
{
    public override Func<DateTime, DateTime, bool> Function(ComparisonOperation operation) => operation switch
    {
        ComparisonOperation.ElementwiseEquals => (left, right) => left == right,
        ComparisonOperation.ElementwiseNotEquals => (left, right) => left != right,
        ComparisonOperation.ElementwiseGreaterThanOrEqual => (left, right) => left >= right,
        ComparisonOperation.ElementwiseLessThanOrEqual => (left, right) => left <= right,
        ComparisonOperation.ElementwiseGreaterThan => (left, right) => left > right,
        _ => (left, right) => left < right,
    };

    public override DateTime? Max(IEnumerable<DateTime> values) => values.Select(value => (DateTime?)value).Max();

    public override DateTime? Min(IEnumerable<DateTime> values) => values.Select(value => (DateTime?)value).Min();
}
