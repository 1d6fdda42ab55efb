namespace Microsoft.Data.Analysis;

/// <remarks>
/// A comparison answers true or false for every row, also where a value is null: a null counts as the type's
/// default, 0 for numbers. <see cref="ElementwiseIsNull"/> tells the two apart.
/// </remarks>
public abstract partial class DataFrameColumn
{
    /// <remarks>Compared with null itself: where the column is null.</remarks>
    public PrimitiveDataFrameColumn<bool> ElementwiseEquals(DataFrameColumn column) =>
        column is null ? ElementwiseIsNull() : Compare(ComparisonOperation.ElementwiseEquals, column);

    public PrimitiveDataFrameColumn<bool> ElementwiseEquals<T>(T value) => CompareWith(ComparisonOperation.ElementwiseEquals, value);

    /// <remarks>Compared with null itself: where the column is not null.</remarks>
    public PrimitiveDataFrameColumn<bool> ElementwiseNotEquals(DataFrameColumn column) =>
        column is null ? ElementwiseIsNotNull() : Compare(ComparisonOperation.ElementwiseNotEquals, column);

    public PrimitiveDataFrameColumn<bool> ElementwiseNotEquals<T>(T value) => CompareWith(ComparisonOperation.ElementwiseNotEquals, value);

    public PrimitiveDataFrameColumn<bool> ElementwiseGreaterThanOrEqual(DataFrameColumn column) =>
        Compare(ComparisonOperation.ElementwiseGreaterThanOrEqual, column);

    public PrimitiveDataFrameColumn<bool> ElementwiseGreaterThanOrEqual<T>(T value) =>
        CompareWith(ComparisonOperation.ElementwiseGreaterThanOrEqual, value);

    public PrimitiveDataFrameColumn<bool> ElementwiseLessThanOrEqual(DataFrameColumn column) =>
        Compare(ComparisonOperation.ElementwiseLessThanOrEqual, column);

    public PrimitiveDataFrameColumn<bool> ElementwiseLessThanOrEqual<T>(T value) =>
        CompareWith(ComparisonOperation.ElementwiseLessThanOrEqual, value);

    public PrimitiveDataFrameColumn<bool> ElementwiseGreaterThan(DataFrameColumn column) =>
        Compare(ComparisonOperation.ElementwiseGreaterThan, column);

    public PrimitiveDataFrameColumn<bool> ElementwiseGreaterThan<T>(T value) =>
        CompareWith(ComparisonOperation.ElementwiseGreaterThan, value);

    public PrimitiveDataFrameColumn<bool> ElementwiseLessThan(DataFrameColumn column) =>
        Compare(ComparisonOperation.ElementwiseLessThan, column);

    public PrimitiveDataFrameColumn<bool> ElementwiseLessThan<T>(T value) =>
        CompareWith(ComparisonOperation.ElementwiseLessThan, value);

    public PrimitiveDataFrameColumn<bool> ElementwiseIsNull() => Mask(row => !IsValid(row));

    public PrimitiveDataFrameColumn<bool> ElementwiseIsNotNull() => Mask(IsValid);

    private protected virtual PrimitiveDataFrameColumn<bool> Compare(ComparisonOperation operation, DataFrameColumn column) =>
        throw NotDefined(operation.ToString());

    private protected virtual PrimitiveDataFrameColumn<bool> CompareValue<T>(ComparisonOperation operation, T value) =>
        throw NotDefined(operation.ToString());

    /// <summary>The answer to a question for every row.</summary>
    private protected virtual PrimitiveDataFrameColumn<bool> Mask(Func<long, bool> condition) => new BooleanDataFrameColumn(Name, Answers(condition));

    private protected IEnumerable<bool> Answers(Func<long, bool> condition)
    {
        for (long row = 0; row < Length; row++)
            yield return condition(row);
    }

    private PrimitiveDataFrameColumn<bool> CompareWith<T>(ComparisonOperation operation, T value) =>
        value is DataFrameColumn column ? Compare(operation, column) : CompareValue(operation, value);
}
