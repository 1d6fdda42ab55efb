double[][] Stack(double[][] Wxh, double[][] Whh) => [.. Wxh, .. Whh];
