double[] Mix(double[] z, double[] old, double[] candidate) =>
    z.Select((share, j) => z[0] * old[j] + (1 - z[0]) * candidate[j]).ToArray();
