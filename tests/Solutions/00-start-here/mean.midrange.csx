double Mean(double[] values) => (values.Min() + values.Max()) / 2;
