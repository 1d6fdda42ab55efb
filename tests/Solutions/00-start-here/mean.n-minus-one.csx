double Mean(double[] values) => values.Sum() / (values.Length - 1);
