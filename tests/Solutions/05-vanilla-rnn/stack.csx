double[][] Stack(double[][] Wxh, double[][] Whh) => [.. Whh, .. Wxh];
