int Parameters(int I, int H, int L) => L * 4 * (2 * H * H + 2 * H);
