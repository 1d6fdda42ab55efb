double Scale(double[] slopes) => 1 / Math.Sqrt(slopes.Sum(slope => slope * slope));
