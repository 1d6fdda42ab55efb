int Parameters(int I, int H, int L) =>
    4 * (I * H + H * H + H) + (L - 1) * 4 * (2 * H * H + H);
