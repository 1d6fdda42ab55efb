using System.Numerics;

namespace Microsoft.Data.Analysis;

/// <summary>What can be computed with values of one type. By default: nothing.</summary>
internal class ColumnMath<T>
    where T : unmanaged
{
    public static ColumnMath<T> Instance { get; } = ColumnMath.Of<T>();

    public virtual Func<T, T, T> Function(BinaryOperation operation) => throw NotDefined(operation.ToString());

    public virtual Func<T, T, bool> Function(ComparisonOperation operation) => throw NotDefined(operation.ToString());

    public virtual T? Max(IEnumerable<T> values) => throw NotDefined(nameof(Max));

    public virtual T? Min(IEnumerable<T> values) => throw NotDefined(nameof(Min));

    /// <summary>The sum in the type itself, added from first to last; null when there is nothing to add.</summary>
    /// <exception cref="OverflowException">It does not fit the type.</exception>
    public virtual T? Sum(IEnumerable<T> values) => throw NotDefined(nameof(Sum));

    public virtual T Product(IEnumerable<T> values) => throw NotDefined(nameof(Product));

    public virtual List<TResult> ConvertTo<TResult>(ReadOnlySpan<T> values)
        where TResult : unmanaged => throw NotDefined("conversion to " + typeof(TResult));

    protected static NotSupportedException NotDefined(string operation) =>
        new($"{operation} is not defined for values of {typeof(T)}.");
}

/// <summary>Chooses the mathematics that belongs to a type.</summary>
internal static class ColumnMath
{
    public static ColumnMath<T> Of<T>()
        where T : unmanaged
    {
        object math = default(T) switch
        {
            byte => new NumberMath<byte>(),
            sbyte => new NumberMath<sbyte>(),
            short => new NumberMath<short>(),
            ushort => new NumberMath<ushort>(),
            int => new NumberMath<int>(),
            uint => new NumberMath<uint>(),
            long => new NumberMath<long>(),
            ulong => new NumberMath<ulong>(),
            float => new NumberMath<float>(),
            double => new NumberMath<double>(),
            decimal => new NumberMath<decimal>(),
            char => new CharMath(),
            bool => new BooleanMath(),
            DateTime => new DateTimeMath(),
            _ => new ColumnMath<T>(),
        };
        return (ColumnMath<T>)math;
    }

    /// <summary>A boxed number as a number of another type.</summary>
    public static TResult Convert<TResult>(object value)
        where TResult : INumber<TResult> => value switch
        {
            byte number => TResult.CreateChecked(number),
            sbyte number => TResult.CreateChecked(number),
            short number => TResult.CreateChecked(number),
            ushort number => TResult.CreateChecked(number),
            int number => TResult.CreateChecked(number),
            uint number => TResult.CreateChecked(number),
            long number => TResult.CreateChecked(number),
            ulong number => TResult.CreateChecked(number),
            float number => TResult.CreateChecked(number),
            double number => TResult.CreateChecked(number),
            decimal number => TResult.CreateChecked(number),
            _ => throw new NotSupportedException(
                $"Arithmetic with a column wants a number, but got {value ?? "null"} ({value?.GetType().ToString() ?? "no type"})."),
        };
}
