int Parameters(int I, int H, int L) =>
    I * H + H * H + 2 * H + (L - 1) * (2 * H * H + 2 * H);
