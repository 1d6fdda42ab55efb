int Draw(double[] p, double temperature, double uniform) => Array.IndexOf(p, p.Max());
