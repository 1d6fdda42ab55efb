int Reach(double factor, double share) => (int)Math.Ceiling(Math.Log(factor) / Math.Log(share));
