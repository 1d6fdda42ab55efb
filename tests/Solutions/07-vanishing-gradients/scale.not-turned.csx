double Scale(double[] slopes) => Math.Sqrt(slopes.Sum(slope => slope * slope));
