using System.Numerics;

namespace Microsoft.Data.Analysis;

/// <summary>Arithmetic, comparisons and reductions of numbers, as C# does them for the type.</summary>
internal class NumberMath<T> : ColumnMath<T>
    where T : unmanaged, INumber<T>
{
    public override Func<T, T, T> Function(BinaryOperation operation) => operation switch
    {
        BinaryOperation.Add => (left, right) => left + right,
        BinaryOperation.Subtract => (left, right) => left - right,
        BinaryOperation.Multiply => (left, right) => left * right,
        BinaryOperation.Divide => (left, right) => left / right,
        BinaryOperation.Modulo => (left, right) => left % right,
        _ => throw NotDefined(operation.ToString()),
    };

    public override Func<T, T, bool> Function(ComparisonOperation operation) => operation switch
    {
        ComparisonOperation.ElementwiseEquals => (left, right) => left == right,
        ComparisonOperation.ElementwiseNotEquals => (left, right) => left != right,
        ComparisonOperation.ElementwiseGreaterThanOrEqual => (left, right) => left >= right,
        ComparisonOperation.ElementwiseLessThanOrEqual => (left, right) => left <= right,
        ComparisonOperation.ElementwiseGreaterThan => (left, right) => left > right,
        _ => (left, right) => left < right,
    };

    public override T? Max(IEnumerable<T> values) => Reduce(values, T.Max);

    public override T? Min(IEnumerable<T> values) => Reduce(values, T.Min);

    public override T? Sum(IEnumerable<T> values) => Reduce(values, (sum, value) => checked(sum + value));

    public override T Product(IEnumerable<T> values) => Reduce(values, (product, value) => checked(product * value)) ?? T.One;

    public override List<TResult> ConvertTo<TResult>(ReadOnlySpan<T> values) => default(TResult) switch
    {
        int => (List<TResult>)(object)Converted<int>(values),
        long => (List<TResult>)(object)Converted<long>(values),
        float => (List<TResult>)(object)Converted<float>(values),
        double => (List<TResult>)(object)Converted<double>(values),
        decimal => (List<TResult>)(object)Converted<decimal>(values),
        _ => base.ConvertTo<TResult>(values),
    };

    private static List<TResult> Converted<TResult>(ReadOnlySpan<T> values)
        where TResult : INumber<TResult>
    {
        List<TResult> converted = new(values.Length);
        foreach (T value in values)
            converted.Add(TResult.CreateChecked(value));
        return converted;
    }

    private static T? Reduce(IEnumerable<T> values, Func<T, T, T> function)
    {
        T? result = null;
        foreach (T value in values)
            result = result is { } soFar ? function(soFar, value) : value;
        return result;
    }
}
