int Parameters(int I, int H) => (H + I) * H + H;
