namespace Course.Kernel.Display.Shapes;

/// <summary>A rectangular array seen as rows, so that a matrix is shown row by row instead of flattened.</summary>
internal static class MatrixRows
{
    /// <summary>The type of one row: an array of one dimension less.</summary>
    public static Type RowType(Array array)
    {
        var element = array.GetType().GetElementType()!;
        return array.Rank == 2 ? element.MakeArrayType() : element.MakeArrayType(array.Rank - 1);
    }

    /// <summary>Copies one row at a time, when it is asked for.</summary>
    public static IEnumerable<Array> Of(Array array)
    {
        var lengths = Enumerable.Range(1, array.Rank - 1).Select(array.GetLength).ToArray();
        var element = array.GetType().GetElementType()!;
        for (var i = 0; i < array.GetLength(0); i++)
        {
            var row = Array.CreateInstance(element, lengths);
            var from = new int[array.Rank];
            from[0] = i;
            Copy(array, from, row, new int[lengths.Length], 0);
            yield return row;
        }
    }

    private static void Copy(Array source, int[] from, Array row, int[] to, int dimension)
    {
        for (var i = 0; i < row.GetLength(dimension); i++)
        {
            to[dimension] = from[dimension + 1] = i;
            if (dimension == row.Rank - 1)
            {
                row.SetValue(source.GetValue([.. from.Select((index, d) => index + source.GetLowerBound(d))]), to);
            }
            else
            {
                Copy(source, from, row, to, dimension + 1);
            }
        }
    }
}
