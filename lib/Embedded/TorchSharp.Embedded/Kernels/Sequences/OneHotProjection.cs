using System.Runtime.CompilerServices;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// W_ih x + b for one-hot rows, whose product is a column of W_ih. Written a step at a time, so that it is still in the cache when the
/// recurrent product is added to it.
/// </summary>
internal unsafe struct OneHotProjection
{
    private readonly long* _indices;
    private readonly float* _weights;
    private readonly int _input;
    private readonly int _units;
    private readonly float* _bias;

    // (I, units): the columns with the bias added, side by side; null where so few rows come that the columns are read from W_ih.
    private readonly float* _table;

    /// <summary>
    /// For <paramref name="units"/> rows of W_ih. The table is room for I · units numbers, or null.
    /// </summary>
    public OneHotProjection(long* indices, float* weights, int input, int units, float* bias, float* table)
    {
        _indices = indices;
        _weights = weights;
        (_input, _units) = (input, units);
        _bias = bias;
        _table = table;
        if (table == null)
            return;
        Packing.PackB(new Product { Columns = units, Depth = input, B = weights, BStep = 1, BColumn = input }, units, table);
        for (var i = 0; i < input; i++)
            RowSum.Add(table + ((nint)i * units), bias, table + ((nint)i * units), units);
    }

    /// <summary>Whether the input is one-hot at all.</summary>
    public readonly bool Exists => _indices != null;

    /// <summary>Whether a table pays: each of its columns is turned once and, on average, used once.</summary>
    public static bool PaysToTurn(int rows, int input) => rows >= input;

    /// <summary>Writes a row's pre-activations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Write(int row, float* to)
    {
        if (_table != null)
            new ReadOnlySpan<float>(_table + ((nint)_indices[row] * _units), _units).CopyTo(new Span<float>(to, _units));
        else
            AddColumn(_weights + _indices[row], to);
    }

    [MethodImpl(Kernel.Options)]
    private readonly void AddColumn(float* column, float* to)
    {
        Packing.CopyStrided(column, _input, to, _units);
        RowSum.Add(to, _bias, to, _units);
    }
}
