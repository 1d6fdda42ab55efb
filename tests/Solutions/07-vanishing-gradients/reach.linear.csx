int Reach(double factor, double share) => (int)Math.Floor((1 - share) / (1 - factor)) + 1;
