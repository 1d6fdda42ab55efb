double[] Mix(double[] z, double[] old, double[] candidate) =>
    z.Select((share, j) => share >= 0.5 ? old[j] : candidate[j]).ToArray();
