using System.Runtime.InteropServices;

namespace Microsoft.Data.Analysis;

/// <summary>The values of a column, each with a mark that says whether it is there or null.</summary>
/// <remarks>
/// Under a null lies an ordinary <typeparamref name="T"/>: the default one at first, and what arithmetic made
/// of it later. Comparisons and sorting see it, as they do in the package.
/// </remarks>
internal sealed class NullableValues<T>
    where T : unmanaged
{
    private readonly List<T> _values;
    private readonly List<bool> _present;

    public NullableValues()
    {
        _values = [];
        _present = [];
    }

    private NullableValues(List<T> values, List<bool> present, long nullCount)
    {
        _values = values;
        _present = present;
        NullCount = nullCount;
    }

    public long Length => _values.Count;

    public long NullCount { get; private set; }

    public ReadOnlySpan<T> Raw => CollectionsMarshal.AsSpan(_values);

    public T? this[long index]
    {
        get => _present[Position(index)] ? _values[(int)index] : null;
        set
        {
            int position = Position(index);
            NullCount += (_present[position] ? 1 : 0) - (value.HasValue ? 1 : 0);
            _values[position] = value ?? default;
            _present[position] = value.HasValue;
        }
    }

    public bool IsPresent(long index) => _present[Position(index)];

    public void Append(T? value) => AppendMany(value, 1);

    public void AppendMany(T? value, long count)
    {
        int length = checked((int)(Length + count));
        int start = _values.Count;
        CollectionsMarshal.SetCount(_values, length);
        CollectionsMarshal.SetCount(_present, length);
        CollectionsMarshal.AsSpan(_values)[start..].Fill(value ?? default);
        CollectionsMarshal.AsSpan(_present)[start..].Fill(value.HasValue);
        NullCount += value.HasValue ? 0 : count;
    }

    public NullableValues<T> Clone() => new([.. _values], [.. _present], NullCount);

    /// <summary>The same values as another type of number; nulls stay nulls.</summary>
    public NullableValues<TResult> ConvertTo<TResult>()
        where TResult : unmanaged =>
        this is NullableValues<TResult> same
            ? same.Clone()
            : new(ColumnMath<T>.Instance.ConvertTo<TResult>(Raw), [.. _present], NullCount);

    /// <summary>The values that are there, in order.</summary>
    public IEnumerable<T> WithoutNulls()
    {
        for (int i = 0; i < _values.Count; i++)
        {
            if (_present[i])
                yield return _values[i];
        }
    }

    /// <summary>Replaces each value by one computed from it, leaving nulls alone.</summary>
    public void Apply(Func<T, T> function)
    {
        for (int i = 0; i < _values.Count; i++)
        {
            if (_present[i])
                _values[i] = function(_values[i]);
        }
    }

    public void FillNulls(T value)
    {
        for (int i = 0; i < _values.Count; i++)
        {
            if (!_present[i])
                this[i] = value;
        }
    }

    /// <summary>Combines each value with the one beside it; a null on either side gives a null.</summary>
    public void Combine(BinaryOperation operation, NullableValues<T> right)
    {
        CheckLength(right);
        Func<T, T, T> function = ColumnMath<T>.Instance.Function(operation);
        bool divides = Divides(operation);
        for (int i = 0; i < _values.Count; i++)
        {
            if (right._present[i] || !divides)
                _values[i] = function(_values[i], right._values[i]);
            if (!right._present[i] && _present[i])
            {
                _present[i] = false;
                NullCount++;
            }
        }
    }

    public void Combine(BinaryOperation operation, T right)
    {
        Func<T, T, T> function = ColumnMath<T>.Instance.Function(operation);
        for (int i = 0; i < _values.Count; i++)
            _values[i] = function(_values[i], right);
    }

    public void CombineReversed(BinaryOperation operation, T left)
    {
        Func<T, T, T> function = ColumnMath<T>.Instance.Function(operation);
        bool divides = Divides(operation);
        for (int i = 0; i < _values.Count; i++)
        {
            if (_present[i] || !divides)
                _values[i] = function(left, _values[i]);
        }
    }

    public IEnumerable<bool> Compare(ComparisonOperation operation, NullableValues<T> right)
    {
        CheckLength(right);
        Func<T, T, bool> function = ColumnMath<T>.Instance.Function(operation);
        return _values.Zip(right._values, function);
    }

    public IEnumerable<bool> Compare(ComparisonOperation operation, T right)
    {
        Func<T, T, bool> function = ColumnMath<T>.Instance.Function(operation);
        return _values.Select(value => function(value, right));
    }

    // What lies under a null is often 0, which must not be divided by.
    private static bool Divides(BinaryOperation operation) =>
        operation is BinaryOperation.Divide or BinaryOperation.Modulo;

    private void CheckLength(NullableValues<T> right)
    {
        if (right.Length != Length)
            throw new ArgumentException($"Column lengths are mismatched: {Length} rows and {right.Length}.", nameof(right));
    }

    private int Position(long index) =>
        index >= 0 && index < Length
            ? (int)index
            : throw new ArgumentOutOfRangeException(
                nameof(index), index, $"The column has {Length} rows: an index runs from 0 to {Length - 1}.");
}
