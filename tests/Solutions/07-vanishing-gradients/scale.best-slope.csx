double Scale(double[] slopes) => 1 / (Math.Sqrt(slopes.Length) * slopes.Max());
