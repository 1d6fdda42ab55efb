double[] Mix(double[] z, double[] old, double[] candidate) =>
    z.Select((share, j) => (old[j] + candidate[j]) / 2).ToArray();
