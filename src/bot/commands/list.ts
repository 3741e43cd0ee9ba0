import { bangxephang } from './bangxephang.ts';
import { bantin } from './bantin.ts';
import { bochan } from './bochan.ts';
import { bosung } from './bosung.ts';
import { caidat } from './caidat.ts';
import { chan } from './chan.ts';
import { chitieu } from './chitieu.ts';
import { choduyet } from './choduyet.ts';
import { chude } from './chude.ts';
import { chuongtrinh } from './chuongtrinh.ts';
import type { Command } from './command.ts';
import { congnhan } from './congnhan.ts';
import { cuatoi } from './cuatoi.ts';
import { donvi } from './donvi.ts';
import { dulieu } from './dulieu.ts';
import { huy } from './huy.ts';
import { huycongnhan } from './huycongnhan.ts';
import { khenthuong } from './khenthuong.ts';
import { lich } from './lich.ts';
import { lienket } from './lienket.ts';
import { mau } from './mau.ts';
import { ngonngu } from './ngonngu.ts';
import { nhapho } from './nhapho.ts';
import { nhatky } from './nhatky.ts';
import { nop } from './nop.ts';
import { phanquyen } from './phanquyen.ts';
import { start } from './start.ts';
import { tamdung } from './tamdung.ts';
import { thongke } from './thongke.ts';
import { thuquyen } from './thuquyen.ts';
import { tieptuc } from './tieptuc.ts';
import { timkiem } from './timkiem.ts';
import { tinhtrang } from './tinhtrang.ts';
import { totrinh } from './totrinh.ts';
import { createHelp } from './trogiup.ts';
import { tuchoi } from './tuchoi.ts';
import { xem } from './xem.ts';
import { xuat } from './xuat.ts';

/** Help, the menus of Telegram and the permission check are made from this list, in this order. */
export const commands: readonly Command[] = [
  start,
  nop,
  cuatoi,
  bosung,
  xem,
  timkiem,
  nhapho,
  mau,
  choduyet,
  congnhan,
  tuchoi,
  huycongnhan,
  khenthuong,
  thongke,
  bangxephang,
  bantin,
  totrinh,
  xuat,
  lienket,
  lich,
  tamdung,
  tieptuc,
  donvi,
  phanquyen,
  thuquyen,
  chan,
  bochan,
  chuongtrinh,
  chitieu,
  chude,
  caidat,
  nhatky,
  tinhtrang,
  dulieu,
  ngonngu,
  huy,
  createHelp(() => commands),
];
