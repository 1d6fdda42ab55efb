double[] Mix(double[] z, double[] old, double[] candidate) =>
    z.Select((share, j) => share * old[j] + (1 - share) * candidate[j]).ToArray();
