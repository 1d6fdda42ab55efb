int Parameters(int I, int H) => I * H + H * H + 2 * H;
