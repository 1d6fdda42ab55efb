int Reach(double factor, double share) => (int)Math.Ceiling(Math.Log(share) / Math.Log(factor)) - 1;
