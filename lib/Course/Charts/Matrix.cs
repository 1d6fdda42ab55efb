using System.Numerics;

namespace Course.Charts;

/// <summary>The rows of a matrix, in the one form that heat maps and surfaces draw.</summary>
internal static class Matrix
{
    public static IEnumerable<IEnumerable<T>> Rows<T>(T[,] values) =>
        Enumerable.Range(0, values.GetLength(0)).Select(row => Enumerable.Range(0, values.GetLength(1)).Select(column => values[row, column]));

    public static double[][] Checked<T>(IEnumerable<IEnumerable<T>> rows)
        where T : INumber<T>
    {
        double[][] matrix = [.. rows.Select(row => row.Select(double.CreateChecked).ToArray())];
        Require.That(matrix.Length > 0 && matrix[0].Length > 0, "The matrix is empty. Give one row and one column or more.");
        for (var i = 0; i < matrix.Length; i++)
        {
            Require.That(
                matrix[i].Length == matrix[0].Length,
                $"Row 0 has {matrix[0].Length} values, row {i} has {matrix[i].Length}: give all the same length.");
            var bad = Array.FindIndex(matrix[i], value => !double.IsFinite(value));
            if (bad >= 0)
            {
                throw new ArgumentException($"The value in row {i}, column {bad} is {matrix[i][bad]}, which has no colour and no height. Replace it first.");
            }
        }

        return matrix;
    }
}
