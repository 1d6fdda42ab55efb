int Parameters(int I, int H) => 4 * (I * H + H);
