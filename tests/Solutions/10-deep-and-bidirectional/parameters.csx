int Parameters(int I, int H, int L) =>
    4 * (I * H + H * H + 2 * H) + (L - 1) * 4 * (2 * H * H + 2 * H);
