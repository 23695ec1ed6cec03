/** What may stand in a drawing: elements and attributes that draw, and values that reach no further than the drawing. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const ELEMENTS = words(`
  svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs use symbol image
  clipPath mask marker pattern linearGradient radialGradient stop
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);
/** They hold shapes and draw none. */
export const UNWRAPPED = words('a switch');
/** Notes that drawing programs leave behind, and styles, which are written on the elements by now: nobody misses them. */
export const NOTES = /^(metadata$|style$|sodipodi:|inkscape:|i:|x:|sketch:|view$|cc:|rdf:|dc:)/;

/** Names as in SVG, in small letters and without hyphens. */
export const ATTRIBUTES = words(`
  id xmlns role arialabel ariahidden viewbox preserveaspectratio width height overflow display visibility transform
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points rotate pathlength opacity color
  fill fillopacity fillrule clip clippath cliprule clippathunits
  stroke strokewidth strokeopacity strokelinecap strokelinejoin strokemiterlimit strokedasharray strokedashoffset
  gradientunits gradienttransform spreadmethod offset stopcolor stopopacity paintorder vectoreffect
  patternunits patterncontentunits patterntransform mask maskunits maskcontentunits
  marker markerstart markermid markerend refx refy markerwidth markerheight markerunits orient
  filter filterunits primitiveunits in in2 result stddeviation mode type values operator k1 k2 k3 k4 tablevalues slope
  intercept amplitude exponent surfacescale diffuseconstant specularconstant specularexponent lightingcolor floodcolor
  floodopacity azimuth elevation z pointsatx pointsaty pointsatz limitingconeangle scale xchannelselector ychannelselector
  radius order kernelmatrix divisor bias targetx targety edgemode preservealpha basefrequency numoctaves seed stitchtiles
  colorinterpolationfilters
  fontfamily fontsize fontweight fontstyle textanchor textdecoration textlength lengthadjust letterspacing wordspacing
  dominantbaseline alignmentbaseline baselineshift writingmode startoffset method spacing side
`);
/** Attributes that change the picture but are not taken over. */
export const PAINTING = words('style');

export const LOCAL = /^url\(\s*(['"]?)#([^\s'"()]+)\1\s*\)$/;
/** Pixels that the file itself holds. */
export const IN_DATA = /^data:image\/(png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]+$/i;
/** Also what hides behind a CSS escape: `u\72l(…)` is `url(…)`. */
export const SUSPECT = /url|image|src|data:|javascript:|\\/i;
