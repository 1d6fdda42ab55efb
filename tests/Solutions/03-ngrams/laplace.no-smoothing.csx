double[] AddOne(int[] counts) => counts.Select(count => count / (double)counts.Sum()).ToArray();
