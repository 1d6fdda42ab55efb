double Scale(double[] slopes) => 1 / slopes.Sum(slope => slope * slope);
