namespace Course.Cli.Site.Tex;

/// <summary>The commands and characters that stand for one symbol each, by what they are to their neighbours.</summary>
internal static class TexSymbols
{
    /// <summary>Symbols drawn as identifiers: one-letter Latin and small Greek come out italic, as in TeX.</summary>
    public static readonly IReadOnlyDictionary<string, string> Letters = Table("""
        alpha α  beta β  gamma γ  delta δ  epsilon ϵ  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι
        kappa κ  varkappa ϰ  lambda λ  mu μ  nu ν  xi ξ  omicron ο  pi π  varpi ϖ  rho ρ  varrho ϱ  sigma σ
        varsigma ς  tau τ  upsilon υ  phi ϕ  varphi φ  chi χ  psi ψ  omega ω  ell ℓ  imath ı  jmath ȷ
        """);

    /// <summary>Symbols that stay upright.</summary>
    public static readonly IReadOnlyDictionary<string, string> Upright = Table("""
        Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω
        partial ∂  nabla ∇  infty ∞  hbar ℏ  Re ℜ  Im ℑ  aleph ℵ  wp ℘  emptyset ∅  varnothing ∅
        forall ∀  exists ∃  nexists ∄  neg ¬  lnot ¬  top ⊤  bot ⊥  angle ∠  degree °  prime ′
        ldots …  dots …  dotsc …  cdots ⋯  dotsb ⋯  dotsm ⋯  vdots ⋮  ddots ⋱  checkmark ✓  star ⋆  square □
        Box □  blacksquare ■  triangle △  dagger †  ddagger ‡  sharp ♯  flat ♭  natural ♮  % %  # #  & &  $ $  _ _
        """);

    /// <summary>Binary operators.</summary>
    public static readonly IReadOnlyDictionary<string, string> Binary = Table("""
        cdot ⋅  times ×  div ÷  pm ±  mp ∓  ast ∗  circ ∘  bullet ∙  odot ⊙  oplus ⊕  ominus ⊖  otimes ⊗  oslash ⊘
        cap ∩  cup ∪  setminus ∖  wedge ∧  land ∧  vee ∨  lor ∨  sqcap ⊓  sqcup ⊔  diamond ⋄  boxplus ⊞  boxtimes ⊠
        """);

    /// <summary>Relations and arrows.</summary>
    public static readonly IReadOnlyDictionary<string, string> Relations = Table("""
        leq ≤  le ≤  geq ≥  ge ≥  neq ≠  ne ≠  lt <  gt >  ll ≪  gg ≫  leqslant ⩽  geqslant ⩾  equiv ≡  sim ∼
        simeq ≃  approx ≈  cong ≅  propto ∝  asymp ≍  doteq ≐  triangleq ≜  coloneqq ≔  in ∈  ni ∋  notin ∉
        subset ⊂  supset ⊃  subseteq ⊆  supseteq ⊇  subsetneq ⊊  mid ∣  nmid ∤  parallel ∥  perp ⊥  models ⊨
        vdash ⊢  prec ≺  succ ≻  preceq ⪯  succeq ⪰  lesssim ≲  gtrsim ≳
        to →  rightarrow →  rarr →  leftarrow ←  gets ←  larr ←  leftrightarrow ↔  Rightarrow ⇒  Leftarrow ⇐
        Leftrightarrow ⇔  implies ⟹  iff ⟺  impliedby ⟸  longrightarrow ⟶  longleftarrow ⟵  Longrightarrow ⟹
        mapsto ↦  longmapsto ⟼  hookrightarrow ↪  hookleftarrow ↩  uparrow ↑  downarrow ↓  updownarrow ↕
        Uparrow ⇑  Downarrow ⇓  nearrow ↗  searrow ↘  swarrow ↙  nwarrow ↖  rightharpoonup ⇀  leftharpoonup ↼
        rightleftharpoons ⇌  leadsto ⇝
        """);

    /// <summary>Relations by what \not makes of them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Negated = Table("""
        = ≠  < ≮  > ≯  ≤ ≰  ≥ ≱  ≡ ≢  ∼ ≁  ≃ ≄  ≈ ≉  ≅ ≇  ∈ ∉  ∋ ∌  ⊂ ⊄  ⊃ ⊅  ⊆ ⊈  ⊇ ⊉  ∣ ∤  ∥ ∦  ⊨ ⊭  ⊢ ⊬  → ↛  ⇒ ⇏
        """);

    /// <summary>Large operators; those in <see cref="WithoutLimits"/> keep their limits at the side.</summary>
    public static readonly IReadOnlyDictionary<string, string> LargeOperators = Table("""
        sum ∑  prod ∏  coprod ∐  bigcup ⋃  bigcap ⋂  bigvee ⋁  bigwedge ⋀  bigoplus ⨁  bigotimes ⨂  bigodot ⨀
        int ∫  iint ∬  iiint ∭  oint ∮
        """);

    /// <summary>The integrals, whose limits stand at the side also in display.</summary>
    public static readonly IReadOnlySet<string> WithoutLimits = new HashSet<string> { "int", "iint", "iiint", "oint" };

    /// <summary>Named functions, with the name they print.</summary>
    public static readonly IReadOnlyDictionary<string, string> Functions = Table("""
        log log  ln ln  lg lg  exp exp  sin sin  cos cos  tan tan  cot cot  sec sec  csc csc  arcsin arcsin
        arccos arccos  arctan arctan  sinh sinh  cosh cosh  tanh tanh  coth coth  deg deg  dim dim  ker ker  hom hom
        arg arg
        """);

    /// <summary>Named functions that take what is under them in display; a low line stands for a thin space.</summary>
    public static readonly IReadOnlyDictionary<string, string> FunctionsWithLimits = Table("""
        max max  min min  sup sup  inf inf  lim lim  det det  gcd gcd  Pr Pr  argmax arg_max  argmin arg_min
        limsup lim_sup  liminf lim_inf
        """);

    /// <summary>Opening delimiters.</summary>
    public static readonly IReadOnlyDictionary<string, string> Opening = Table("""
        ( (  [ [  { {  lbrace {  lbrack [  langle ⟨  lfloor ⌊  lceil ⌈  lvert |  lVert ‖  llbracket ⟦
        """);

    /// <summary>Closing delimiters.</summary>
    public static readonly IReadOnlyDictionary<string, string> Closing = Table("""
        ) )  ] ]  } }  rbrace }  rbrack ]  rangle ⟩  rfloor ⌋  rceil ⌉  rvert |  rVert ‖  rrbracket ⟧
        """);

    /// <summary>Delimiters that open, close or separate by where they stand.</summary>
    public static readonly IReadOnlyDictionary<string, string> Bars = Table("""
        | ‖  vert |  Vert ‖  backslash \
        """);

    /// <summary>The widths of the spacing commands, in em.</summary>
    public static readonly IReadOnlyDictionary<string, string> Spaces = Table("""
        , .17em  thinspace .17em  : .22em  > .22em  medspace .22em  ; .28em  thickspace .28em  space .25em
        ! -.17em  negthinspace -.17em  enspace .5em  quad 1em  qquad 2em
        """);

    /// <summary>Accents of one width.</summary>
    public static readonly IReadOnlyDictionary<string, string> Accents = Table("""
        hat ˆ  bar ˉ  tilde ˜  vec ⃗  dot ˙  ddot ¨  check ˇ  breve ˘  acute ´  grave `  mathring ˚
        """);

    /// <summary>Accents that stretch over all they stand on.</summary>
    public static readonly IReadOnlyDictionary<string, string> WideAccents = Table("""
        widehat ^  widetilde ~  overrightarrow →  overleftarrow ←  overbrace ⏞
        """);

    /// <summary>Marks drawn underneath, which stretch.</summary>
    public static readonly IReadOnlyDictionary<string, string> UnderAccents = Table("""
        underbrace ⏟  underrightarrow →  underleftarrow ←
        """);

    private static Dictionary<string, string> Table(string pairs)
    {
        var words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
    }
}
