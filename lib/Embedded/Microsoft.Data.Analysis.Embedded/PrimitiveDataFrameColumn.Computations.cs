using System.Globalization;
using System.Runtime.CompilerServices;

namespace Microsoft.Data.Analysis;

public partial class PrimitiveDataFrameColumn<T>
{
    public override bool All() => Truths().All(value => value);

    public override bool Any() => Truths().Any(value => value);

    public override object Max() => ColumnMath<T>.Instance.Max(_values.WithoutNulls());

    public override object Min() => ColumnMath<T>.Instance.Min(_values.WithoutNulls());

    public override object Sum()
    {
        try
        {
            return ColumnMath<T>.Instance.Sum(_values.WithoutNulls());
        }
        catch (OverflowException overflow)
        {
            throw new OverflowException($"The sum of column '{Name}' does not fit {typeof(T)}. Add it as double: (column * 1.0).Sum().", overflow);
        }
    }

    public override object Product() => ColumnMath<T>.Instance.Product(_values.WithoutNulls());

    /// <summary>The mean of the values that are not null; 0 for a column without rows.</summary>
    /// <exception cref="InvalidOperationException">There are rows, but every one is null.</exception>
    public override double Mean()
    {
        if (Length == 0)
            return 0;
        object sum = Sum() ?? throw new InvalidOperationException($"Column '{Name}' holds only nulls: it has no mean.");
        return ToDouble(sum) / (Length - NullCount);
    }

    /// <summary>The middle value, or the mean of the middle two; nulls are left out, and without values it is 0.</summary>
    public override double Median()
    {
        List<double> sorted = [.. _values.WithoutNulls().Order().Select(value => ToDouble(value))];
        int middle = sorted.Count / 2;
        if (sorted.Count == 0)
            return 0;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle] + sorted[middle - 1]) / 2;
    }

    public override DataFrameColumn CumulativeMax(bool inPlace = false)
    {
        CheckNulls();
        return Accumulate(ColumnMath<T>.Instance.Max, inPlace);
    }

    public override DataFrameColumn CumulativeMin(bool inPlace = false)
    {
        CheckNulls();
        return Accumulate(ColumnMath<T>.Instance.Min, inPlace);
    }

    public override DataFrameColumn CumulativeProduct(bool inPlace = false) => Accumulate(values => ColumnMath<T>.Instance.Product(values), inPlace);

    public override DataFrameColumn CumulativeSum(bool inPlace = false) => Accumulate(ColumnMath<T>.Instance.Sum, inPlace);

    /// <summary>Number of values, maximum, minimum and mean, as floats; what cannot be computed is null.</summary>
    /// <remarks>Here, unlike in <see cref="Mean"/>, the sum is divided by the number of all rows, nulls included.</remarks>
    public override DataFrameColumn Description() => new PrimitiveDataFrameColumn<float>(
        Name, [Length - NullCount, Statistic(Max), Statistic(Min), Statistic(Sum) / Length]);

    private static double ToDouble(object value) => (double)Convert.ChangeType(value, typeof(double), CultureInfo.InvariantCulture);

    private float? Statistic(Func<object> statistic)
    {
        try
        {
            return IsNumericColumn() && statistic() is { } value ? Convert.ToSingle(value, CultureInfo.InvariantCulture) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private PrimitiveDataFrameColumn<T> Accumulate(Func<IEnumerable<T>, T?> reduce, bool inPlace)
    {
        PrimitiveDataFrameColumn<T> column = inPlace ? this : Clone();
        T? soFar = null;
        column._values.Apply(value =>
        {
            soFar = reduce(soFar is { } last ? [last, value] : [value]);
            return soFar ?? value;
        });
        return column;
    }

    private void CheckNulls([CallerMemberName] string member = "")
    {
        bool readAsDefault = NullCount > 0 && (typeof(T) == typeof(DateTime) || !IsValid(0));
        if (readAsDefault)
        {
            throw new NotSupportedException(
                $"{member} of column '{Name}' is not supported: it begins with a null, or has one among dates, and the package counts that null as {default(T)}. Drop or fill the nulls first.");
        }
    }

    // A null counts as false, as in a comparison.
    private bool[] Truths() => this is PrimitiveDataFrameColumn<bool> truths
        ? truths._values.Raw.ToArray()
        : throw new NotSupportedException($"All and Any are defined for truth values; column '{Name}' holds {typeof(T)}.");
}
