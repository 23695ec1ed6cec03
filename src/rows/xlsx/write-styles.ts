/** The few looks that cells of our workbooks have. */
import type { Element } from 'xast';
import { x } from 'xastscript';

/** By their place in the list below. */
export const STYLE = { number: '0', text: '1', head: '2' } as const;
/** `@`: text, also when somebody types digits over it. */
const TEXT = '49';
const GENERAL = '0';

export const styles = (namespace: string): Element =>
  x('styleSheet', { xmlns: namespace }, [
    x('fonts', { count: '2' }, [font(), font(x('b'))]),
    x('fills', { count: '2' }, [fill('none'), fill('gray125')]),
    x('borders', { count: '1' }, [
      x(
        'border',
        ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => x(side)),
      ),
    ]),
    x('cellStyleXfs', { count: '1' }, [x('xf', { numFmtId: GENERAL, fontId: '0', fillId: '0', borderId: '0' })]),
    x('cellXfs', { count: '3' }, [look(GENERAL, '0'), look(TEXT, '0'), look(TEXT, '1')]),
    x('cellStyles', { count: '1' }, [x('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
  ]);

const font = (...bold: readonly Element[]): Element =>
  x('font', [...bold, x('sz', { val: '11' }), x('name', { val: 'Calibri' }), x('family', { val: '2' })]);

/** Excel wants these two first, whatever a workbook needs. */
const fill = (patternType: string): Element => x('fill', [x('patternFill', { patternType })]);

const look = (numFmtId: string, fontId: string): Element =>
  x(
    'xf',
    {
      numFmtId,
      fontId,
      fillId: '0',
      borderId: '0',
      xfId: '0',
      applyNumberFormat: '1',
      applyFont: '1',
      applyAlignment: '1',
    },
    [x('alignment', { vertical: 'top', wrapText: '1' })],
  );
