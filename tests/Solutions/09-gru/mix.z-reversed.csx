double[] Mix(double[] z, double[] old, double[] candidate) =>
    z.Select((share, j) => (1 - share) * old[j] + share * candidate[j]).ToArray();
