int Parameters(int I, int H, int L) =>
    4 * (I * H + H * H + 2 * H) + (L - 1) * 4 * ((I + H) * H + H * H + 2 * H);
