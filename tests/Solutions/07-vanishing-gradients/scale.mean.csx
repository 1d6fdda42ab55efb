double Scale(double[] slopes) => 1 / Math.Sqrt(slopes.Average(slope => slope * slope));
