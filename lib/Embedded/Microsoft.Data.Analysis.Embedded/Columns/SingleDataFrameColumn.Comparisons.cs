namespace Microsoft.Data.Analysis;

public partial class SingleDataFrameColumn
{
    public BooleanDataFrameColumn ElementwiseEquals(ByteDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseEquals, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseEquals(byte value) => CompareAs<float>(ComparisonOperation.ElementwiseEquals, value);
    public BooleanDataFrameColumn ElementwiseEquals(Int32DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseEquals, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseEquals(int value) => CompareAs<float>(ComparisonOperation.ElementwiseEquals, value);
    public BooleanDataFrameColumn ElementwiseEquals(Int64DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseEquals, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseEquals(long value) => CompareAs<float>(ComparisonOperation.ElementwiseEquals, value);
    public BooleanDataFrameColumn ElementwiseEquals(SingleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseEquals, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseEquals(float value) => CompareAs<float>(ComparisonOperation.ElementwiseEquals, value);
    public BooleanDataFrameColumn ElementwiseEquals(DoubleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseEquals, column.ConvertTo<double>());
    public BooleanDataFrameColumn ElementwiseEquals(double value) => CompareAs<double>(ComparisonOperation.ElementwiseEquals, value);

    public BooleanDataFrameColumn ElementwiseNotEquals(ByteDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseNotEquals, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseNotEquals(byte value) => CompareAs<float>(ComparisonOperation.ElementwiseNotEquals, value);
    public BooleanDataFrameColumn ElementwiseNotEquals(Int32DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseNotEquals, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseNotEquals(int value) => CompareAs<float>(ComparisonOperation.ElementwiseNotEquals, value);
    public BooleanDataFrameColumn ElementwiseNotEquals(Int64DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseNotEquals, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseNotEquals(long value) => CompareAs<float>(ComparisonOperation.ElementwiseNotEquals, value);
    public BooleanDataFrameColumn ElementwiseNotEquals(SingleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseNotEquals, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseNotEquals(float value) => CompareAs<float>(ComparisonOperation.ElementwiseNotEquals, value);
    public BooleanDataFrameColumn ElementwiseNotEquals(DoubleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseNotEquals, column.ConvertTo<double>());
    public BooleanDataFrameColumn ElementwiseNotEquals(double value) => CompareAs<double>(ComparisonOperation.ElementwiseNotEquals, value);

    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(ByteDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThanOrEqual, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(byte value) => CompareAs<float>(ComparisonOperation.ElementwiseGreaterThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(Int32DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThanOrEqual, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(int value) => CompareAs<float>(ComparisonOperation.ElementwiseGreaterThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(Int64DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThanOrEqual, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(long value) => CompareAs<float>(ComparisonOperation.ElementwiseGreaterThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(SingleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThanOrEqual, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(float value) => CompareAs<float>(ComparisonOperation.ElementwiseGreaterThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(DoubleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThanOrEqual, column.ConvertTo<double>());
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(double value) => CompareAs<double>(ComparisonOperation.ElementwiseGreaterThanOrEqual, value);

    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(ByteDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThanOrEqual, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(byte value) => CompareAs<float>(ComparisonOperation.ElementwiseLessThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(Int32DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThanOrEqual, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(int value) => CompareAs<float>(ComparisonOperation.ElementwiseLessThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(Int64DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThanOrEqual, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(long value) => CompareAs<float>(ComparisonOperation.ElementwiseLessThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(SingleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThanOrEqual, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(float value) => CompareAs<float>(ComparisonOperation.ElementwiseLessThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(DoubleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThanOrEqual, column.ConvertTo<double>());
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(double value) => CompareAs<double>(ComparisonOperation.ElementwiseLessThanOrEqual, value);

    public BooleanDataFrameColumn ElementwiseGreaterThan(ByteDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThan, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseGreaterThan(byte value) => CompareAs<float>(ComparisonOperation.ElementwiseGreaterThan, value);
    public BooleanDataFrameColumn ElementwiseGreaterThan(Int32DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThan, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseGreaterThan(int value) => CompareAs<float>(ComparisonOperation.ElementwiseGreaterThan, value);
    public BooleanDataFrameColumn ElementwiseGreaterThan(Int64DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThan, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseGreaterThan(long value) => CompareAs<float>(ComparisonOperation.ElementwiseGreaterThan, value);
    public BooleanDataFrameColumn ElementwiseGreaterThan(SingleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThan, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseGreaterThan(float value) => CompareAs<float>(ComparisonOperation.ElementwiseGreaterThan, value);
    public BooleanDataFrameColumn ElementwiseGreaterThan(DoubleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThan, column.ConvertTo<double>());
    public BooleanDataFrameColumn ElementwiseGreaterThan(double value) => CompareAs<double>(ComparisonOperation.ElementwiseGreaterThan, value);

    public BooleanDataFrameColumn ElementwiseLessThan(ByteDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThan, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseLessThan(byte value) => CompareAs<float>(ComparisonOperation.ElementwiseLessThan, value);
    public BooleanDataFrameColumn ElementwiseLessThan(Int32DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThan, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseLessThan(int value) => CompareAs<float>(ComparisonOperation.ElementwiseLessThan, value);
    public BooleanDataFrameColumn ElementwiseLessThan(Int64DataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThan, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseLessThan(long value) => CompareAs<float>(ComparisonOperation.ElementwiseLessThan, value);
    public BooleanDataFrameColumn ElementwiseLessThan(SingleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThan, column.ConvertTo<float>());
    public BooleanDataFrameColumn ElementwiseLessThan(float value) => CompareAs<float>(ComparisonOperation.ElementwiseLessThan, value);
    public BooleanDataFrameColumn ElementwiseLessThan(DoubleDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThan, column.ConvertTo<double>());
    public BooleanDataFrameColumn ElementwiseLessThan(double value) => CompareAs<double>(ComparisonOperation.ElementwiseLessThan, value);
}
