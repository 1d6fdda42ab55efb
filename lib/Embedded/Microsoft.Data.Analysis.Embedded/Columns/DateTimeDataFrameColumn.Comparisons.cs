namespace Microsoft.Data.Analysis;

public partial class DateTimeDataFrameColumn
{
    public BooleanDataFrameColumn ElementwiseEquals(DateTimeDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseEquals, column.ConvertTo<DateTime>());
    public BooleanDataFrameColumn ElementwiseEquals(DateTime value) => CompareAs(ComparisonOperation.ElementwiseEquals, value);
    public BooleanDataFrameColumn ElementwiseNotEquals(DateTimeDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseNotEquals, column.ConvertTo<DateTime>());
    public BooleanDataFrameColumn ElementwiseNotEquals(DateTime value) => CompareAs(ComparisonOperation.ElementwiseNotEquals, value);
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(DateTimeDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThanOrEqual, column.ConvertTo<DateTime>());
    public BooleanDataFrameColumn ElementwiseGreaterThanOrEqual(DateTime value) => CompareAs(ComparisonOperation.ElementwiseGreaterThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(DateTimeDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThanOrEqual, column.ConvertTo<DateTime>());
    public BooleanDataFrameColumn ElementwiseLessThanOrEqual(DateTime value) => CompareAs(ComparisonOperation.ElementwiseLessThanOrEqual, value);
    public BooleanDataFrameColumn ElementwiseGreaterThan(DateTimeDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseGreaterThan, column.ConvertTo<DateTime>());
    public BooleanDataFrameColumn ElementwiseGreaterThan(DateTime value) => CompareAs(ComparisonOperation.ElementwiseGreaterThan, value);
    public BooleanDataFrameColumn ElementwiseLessThan(DateTimeDataFrameColumn column) => CompareAs(ComparisonOperation.ElementwiseLessThan, column.ConvertTo<DateTime>());
    public BooleanDataFrameColumn ElementwiseLessThan(DateTime value) => CompareAs(ComparisonOperation.ElementwiseLessThan, value);
}
